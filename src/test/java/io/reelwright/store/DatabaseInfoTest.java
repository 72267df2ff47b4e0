package io.reelwright.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.testing.SharedFolders;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseInfoTest {
    @Test
    void aDatabaseIsTiedToTheFirstPlaceForItsFiles(@TempDir Path folder) throws Exception {
        try (Database database = Database.embedded(folder, SharedFolders.programs())) {
            DatabaseInfo service = new DatabaseInfo(database);
            service.keepFilesIn("a1", "/srv/one/assets");

            assertThatCode(() -> service.keepFilesIn("a1", "/mnt/one/assets")).doesNotThrowAnyException();
            assertThatThrownBy(() -> service.keepFilesIn("b2", "/srv/two/assets"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("lie in /srv/one/assets, and /srv/two/assets is another place")
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void aDatabaseWhoseFilesAreInABucketIsNotOpenedWithoutIt(@TempDir Path folder) throws Exception {
        try (Database database = Database.embedded(folder, SharedFolders.programs())) {
            DatabaseInfo service = new DatabaseInfo(database);
            assertThatCode(() -> service.keepFilesBeside("/srv/assets")).doesNotThrowAnyException();
            service.keepFilesIn("a1", "s3://films");

            assertThatThrownBy(() -> service.keepFilesBeside("/srv/assets"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("lie in s3://films, and /srv/assets is another place")
                    .hasMessageContaining("--asset-url");
        }
    }
}
