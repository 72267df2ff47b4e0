package io.reelwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DiskFullTest {
    @Test
    void aFullDiskIsKnownWhoeverMetIt() {
        assertThat(DiskFull.isBehind(new FileSystemException("/a/b", null, "No space left on device")))
                .isTrue();
        assertThat(DiskFull.isBehind(new UncheckedIOException(new IOException("No space left on device"))))
                .isTrue();
        assertThat(DiskFull.isBehind(new IllegalStateException(new SQLException("voll", "53100"))))
                .isTrue();
    }

    @Test
    void otherTroublesAreNot() {
        assertThat(DiskFull.isBehind(new IOException())).isFalse();
        assertThat(DiskFull.isBehind(new IllegalStateException(new SQLException("too many clients", "53300"))))
                .isFalse();
    }
}
