package app.commonhorizon.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class TypedIdsTest {

    static Stream<Function<String, Object>> readers() {
        return Stream.of(HorizonId::of, ItemId::of, LinkId::of, PersonId::of, RoadmapId::of, StageId::of);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void areUuidsInTheirUsualSpelling(Function<String, Object> reader) {
        Object id = reader.apply("F47AC10B-58CC-4372-A567-0E02B2C3D479");

        assertThat(id).hasToString("f47ac10b-58cc-4372-a567-0e02b2c3d479").isEqualTo(reader.apply(id.toString()));
        assertThat(new JsonMapper().writeValueAsString(id)).isEqualTo("\"" + id + "\"");
        assertThatIllegalArgumentException().isThrownBy(() -> reader.apply(""));
        assertThatIllegalArgumentException().isThrownBy(() -> reader.apply("'; drop table item; --"));
        assertThatIllegalArgumentException().isThrownBy(() -> reader.apply("f".repeat(1_000_000)));
    }
}
