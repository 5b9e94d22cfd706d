package fr.palmares.sharing;

import fr.palmares.model.Refused;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a shared call lies: {@code postgresql://user@host:port/database?call=…}. Never holds a
 * password, so that it may be written down.
 *
 * @param user the role in the database, or "" for what the environment says
 * @param host name or address
 * @param port 5432 when the text names none
 * @param database its name
 * @param call the call's id, or "" where the database holds one call that the user may see
 * @param settings how the connection is made safe: {@code sslmode}, {@code sslrootcert}
 */
public record ServerAddress(
        String user,
        String host,
        int port,
        String database,
        String call,
        Map<String, String> settings) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final List<String> SETTINGS = List.of("sslmode", "sslrootcert");
    private static final Set<String> MODES =
            Set.of("disable", "require", "verify-ca", "verify-full");

    public ServerAddress {
        settings = Map.copyOf(settings);
    }

    /**
     * Reads an address; {@code jdbc:} before it is passed over.
     *
     * @throws Refused when it is none, holds a password, or a setting that is not one of ours
     */
    public static ServerAddress parse(String text) {
        String bare = text.strip();
        bare = bare.startsWith("jdbc:") ? bare.substring("jdbc:".length()) : bare;
        URI uri;
        try {
            uri = new URI(bare);
        } catch (URISyntaxException e) {
            // the text may hold a password: it is not repeated
            throw new Refused("refused.share.address");
        }
        boolean postgres = Set.of("postgresql", "postgres").contains(uri.getScheme());
        String path = uri.getPath() == null ? "" : uri.getPath();
        if (!postgres || uri.getHost() == null || path.length() < 2 || path.indexOf('/', 1) > 0) {
            throw new Refused("refused.share.address");
        }
        String user = uri.getUserInfo() == null ? "" : uri.getUserInfo();
        if (user.indexOf(':') >= 0) {
            throw new Refused("refused.share.password");
        }
        Map<String, String> given = new LinkedHashMap<>();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String one : query.isEmpty() ? new String[0] : query.split("&")) {
            int equals = one.indexOf('=');
            String name = equals < 0 ? one : one.substring(0, equals);
            String value = equals < 0 ? "" : one.substring(equals + 1);
            given.put(name, URLDecoder.decode(value, StandardCharsets.UTF_8));
        }
        if (given.containsKey("password")) {
            throw new Refused("refused.share.password");
        }
        String call = given.getOrDefault("call", "");
        given.remove("call");
        String asked = given.remove("user");
        for (Map.Entry<String, String> one : given.entrySet()) {
            // the driver has settings that name classes to load: none passes unseen
            if (!SETTINGS.contains(one.getKey())
                    || (one.getKey().equals("sslmode") && !MODES.contains(one.getValue()))) {
                throw new Refused("refused.share.setting", one.getKey());
            }
        }
        return new ServerAddress(
                user.isEmpty() && asked != null ? asked : user,
                uri.getHost(),
                uri.getPort() < 0 ? 5432 : uri.getPort(),
                path.substring(1),
                call,
                given);
    }

    /** The same server, for one call. */
    public ServerAddress withCall(String id) {
        return new ServerAddress(user, host, port, database, id, settings);
    }

    /** The same server, for another user to fill in. */
    public ServerAddress withoutUser() {
        return withUser("");
    }

    /** The same server, for this user. */
    public ServerAddress withUser(String name) {
        return new ServerAddress(name, host, port, database, call, settings);
    }

    /** As {@link #parse} reads it back; may be shown and written. */
    public String text() {
        StringBuilder text = new StringBuilder("postgresql://");
        if (!user.isEmpty()) {
            text.append(encoded(user)).append('@');
        }
        text.append(host).append(':').append(port).append('/').append(encoded(database));
        Map<String, String> all = new LinkedHashMap<>();
        SETTINGS.stream()
                .filter(settings::containsKey)
                .forEach(s -> all.put(s, settings.getOrDefault(s, "")));
        if (!call.isEmpty()) {
            all.put("call", call);
        }
        char before = '?';
        for (Map.Entry<String, String> one : all.entrySet()) {
            text.append(before).append(one.getKey()).append('=').append(encoded(one.getValue()));
            before = '&';
        }
        return text.toString();
    }

    String jdbc() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + encoded(database);
    }

    /** What the driver is told besides user and password: the server proves who it is. */
    Map<String, String> driver() {
        Map<String, String> driver = new LinkedHashMap<>();
        driver.put("ApplicationName", "palmares");
        driver.put("connectTimeout", "10");
        driver.put("loginTimeout", "15");
        driver.put("socketTimeout", "60");
        driver.put("tcpKeepAlive", "true");
        // contents of rows stand in the server's messages: they reach no log
        driver.put("logServerErrorDetail", "false");
        String fallback = LOOPBACK.contains(host) ? "prefer" : "verify-full";
        driver.put("sslmode", settings.getOrDefault("sslmode", fallback));
        String root = settings.get("sslrootcert");
        if (root != null) {
            driver.put("sslrootcert", root);
        } else if (!"prefer".equals(driver.get("sslmode"))) {
            // the authorities that this computer trusts
            driver.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        return driver;
    }

    /** Whether a connection that is not encrypted is none. */
    boolean encrypted() {
        return !Set.of("disable", "prefer").contains(driver().getOrDefault("sslmode", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
