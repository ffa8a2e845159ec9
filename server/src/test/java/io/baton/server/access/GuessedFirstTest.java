package io.baton.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessedFirstTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaa",
                "121212121212",
                "123456789012",
                "qwertyuiop[]",
                "qwertyuiopasdfgh",
                "1qaz2wsx3edc4rfv",
                "password1234",
                "P@ssw0rd2024!",
                "Welcome2024Welcome",
                "iloveyou123456",
                "administrator1",
                "Sales-Team-2025",
                "baton-demo-2024",
                "woaini1314520",
            })
    void knowsWhatIsTriedFirst(String password) {
        assertThat(GuessedFirst.isAmong(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a right password",
                "correct horse battery staple",
                "一句話勝過一串罕用符號再加幾個字",
                "f3a91c0e77d2b4586a",
                "8402 7715 9036 22",
                "Vogelnest am Fenster",
            })
    void letsSentencesAndInventedOnesPass(String password) {
        assertThat(GuessedFirst.isAmong(password)).isFalse();
    }
}
