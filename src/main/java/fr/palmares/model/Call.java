package fr.palmares.model;

/**
 * A call as its coordinator knows it.
 *
 * @param id 128 random bits in hex, drawn when the call is made
 * @param name as it is published
 */
public record Call(String id, String name) {}
