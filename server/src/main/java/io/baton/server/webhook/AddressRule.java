package io.baton.server.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** To which addresses the server connects on somebody's word: to public ones, and to those that whoever runs it allows. */
final class AddressRule {

    private static final List<Range> REFUSED = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            // a public address at which a cloud answers its machines
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // Teredo and other ways around, documentation, 6to4
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");
    /** Beyond it are loopback, private, link-local and multicast addresses, NAT64, and mapped ones of IPv4. */
    private static final Range PUBLIC = Range.of("2000::/3");

    private final List<Range> allowed;

    AddressRule(List<String> allowed) {
        this.allowed = allowed.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Range::of)
                .toList();
    }

    boolean allows(InetAddress address) {
        byte[] bytes = address.getAddress();
        return allowed.stream().anyMatch(range -> range.holds(bytes))
                || ((bytes.length == 4 || PUBLIC.holds(bytes))
                        && REFUSED.stream().noneMatch(range -> range.holds(bytes)));
    }

    private static List<Range> ranges(String... texts) {
        return Stream.of(texts).map(Range::of).toList();
    }

    /** Addresses that begin with the same bits. */
    private record Range(InetAddress first, int bits) {

        static Range of(String text) {
            int slash = text.indexOf('/');
            String address = slash < 0 ? text : text.substring(0, slash);
            if (!address.matches("[0-9A-Fa-f:.]+")) {
                throw new IllegalArgumentException("no range of addresses: " + text);
            }
            try {
                InetAddress first = InetAddress.getByName(address);
                int most = first.getAddress().length * Byte.SIZE;
                int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
                if (bits < 0 || bits > most) {
                    throw new IllegalArgumentException("no range of addresses: " + text);
                }
                return new Range(first, bits);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("no range of addresses: " + text, e);
            }
        }

        boolean holds(byte[] address) {
            byte[] begin = first.getAddress();
            if (begin.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if (((begin[bit / Byte.SIZE] ^ address[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
