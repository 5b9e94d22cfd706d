package fr.palmares.exchange;

/** Who made a package: the public key of a coordinator's computer and its signature. */
public record Signed(String publicKey, String signature) {}
