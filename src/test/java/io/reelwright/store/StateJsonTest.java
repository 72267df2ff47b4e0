package io.reelwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.testing.Campaigns;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateJsonTest {
    private static final Asset FILE = new Asset("01X/a.mp4", 7, "ab");
    private final VideoState state = VideoState.of(Campaigns.campaign("honey"))
            .at(Phase.QUALITY)
            .plusTake(new Take(0, 1, "studio-headline", 5, Map.of(Aspect.TALL, FILE), Map.of(), null)
                    .judged(new Diagnosis(0.25, false, List.of())));

    @Test
    void aStateIsTheSameAfterWritingAndReading() {
        assertThat(StateJson.read(StateJson.write(state))).isEqualTo(state);
    }

    @Test
    void aFieldOfANewerBinaryIsPassedOver() throws Exception {
        ObjectNode json = tree();
        json.put("colourOfTheSky", "blue");
        ((ObjectNode) json.get("campaign")).putObject("owner").put("name", "x");

        assertThat(StateJson.read(json.toString())).isEqualTo(state);
    }

    @Test
    void aListThatAnOlderBinaryDidNotKnowIsEmpty() throws Exception {
        ObjectNode json = tree().put("schema", 0);
        json.remove(List.of("clips", "masters", "rejections", "blueprint"));

        VideoState read = StateJson.read(json.toString());

        assertThat(read.schema()).isZero();
        assertThat(read.clips()).isEmpty();
        assertThat(read.takes()).isEqualTo(state.takes());
    }

    @Test
    void aStateOfAMuchNewerBinaryIsRefused() throws Exception {
        String json = tree().put("schema", 9).toString();

        assertThatThrownBy(() -> StateJson.read(json)).hasMessageContaining("written by a newer Reelwright (schema 9");
    }

    private ObjectNode tree() throws Exception {
        return (ObjectNode) StateJson.mapper().readTree(StateJson.write(state));
    }
}
