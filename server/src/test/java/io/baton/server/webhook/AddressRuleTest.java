package io.baton.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRuleTest {

    private final AddressRule rule = new AddressRule(List.of("10.1.0.0/16", " fd12::/16 "));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.9.9.9",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::a00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2130706433"
            })
    void refuses(String address) throws IOException {
        assertThat(rule.allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.32.0.1",
                "8.8.8.8",
                "2606:4700::1111",
                "2a00::1",
                "10.1.2.3",
                "fd12::5",
                "::ffff:10.1.0.1"
            })
    void allows(String address) throws IOException {
        assertThat(rule.allows(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void onlyRangesAreRanges() {
        for (String wrong : List.of("example.com", "10.0.0.0/33", "10.0.0.0/-1")) {
            assertThatThrownBy(() -> new AddressRule(List.of(wrong))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://1.1.1.1/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://2130706433/",
                "https://user:word@1.1.1.1/",
                "ftp://1.1.1.1/",
                "file:///etc/passwd",
                "https:1.1.1.1",
                "",
                "a b"
            })
    void aCallerRefuses(String url) {
        Caller caller = new Caller(new WebhookSettings(List.of(), false));
        assertThatThrownBy(() -> caller.check(url)).isInstanceOf(Caller.RefusedAddressException.class);
    }
}
