package io.reelwright.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.testing.Places;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseTest {
    @Test
    void aDatabaseIsTiedToTheFirstPlaceForItsFiles(@TempDir Path folder) throws Exception {
        try (Database database = Database.embedded(folder, Places.programs())) {
            House house = new House(database);
            house.keepFilesIn("a1", "/srv/one/assets");

            assertThatCode(() -> house.keepFilesIn("a1", "/mnt/one/assets")).doesNotThrowAnyException();
            assertThatThrownBy(() -> house.keepFilesIn("b2", "/srv/two/assets"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("lie in /srv/one/assets, and /srv/two/assets is another place")
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void aDatabaseWhoseFilesAreInABucketIsNotOpenedWithoutIt(@TempDir Path folder) throws Exception {
        try (Database database = Database.embedded(folder, Places.programs())) {
            House house = new House(database);
            assertThatCode(() -> house.keepFilesBeside("/srv/assets")).doesNotThrowAnyException();
            house.keepFilesIn("a1", "s3://films");

            assertThatThrownBy(() -> house.keepFilesBeside("/srv/assets"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("lie in s3://films, and /srv/assets is another place")
                    .hasMessageContaining("--asset-url");
        }
    }
}
