package io.rapport.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentationTest {

    @ParameterizedTest
    @EnumSource(Contract.class)
    void everyTypeAndFieldIsDocumented(Contract contract) {
        assertThat(undocumented(contract.schema(), new HashSet<>())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Contract.class)
    void noHintForJavaIsPublished(Contract contract) {
        assertThat(contract.json()).doesNotContain("avro.java");
    }

    @Test
    void aFieldWithoutDocumentationIsFound() {
        // Given
        Schema schema = SchemaBuilder.record("r")
                .doc("a record")
                .fields()
                .requiredLong("bare")
                .endRecord();

        // When
        List<String> found = undocumented(schema, new HashSet<>());

        // Then
        assertThat(found).containsExactly("r.bare");
    }

    private static List<String> undocumented(Schema schema, Set<Schema> seen) {
        List<String> found = new ArrayList<>();
        switch (schema.getType()) {
            case UNION -> schema.getTypes().forEach(type -> found.addAll(undocumented(type, seen)));
            case ARRAY -> found.addAll(undocumented(schema.getElementType(), seen));
            case MAP -> found.addAll(undocumented(schema.getValueType(), seen));
            case ENUM, RECORD -> {
                if (seen.add(schema)) {
                    found.addAll(undocumentedNamed(schema, seen));
                }
            }
            default -> {}
        }
        return found;
    }

    private static List<String> undocumentedNamed(Schema schema, Set<Schema> seen) {
        List<String> found = new ArrayList<>();
        if (isBlank(schema.getDoc())) {
            found.add(schema.getName());
        }
        if (schema.getType() == Schema.Type.RECORD) {
            for (Schema.Field field : schema.getFields()) {
                if (isBlank(field.doc())) {
                    found.add(schema.getName() + "." + field.name());
                }
                found.addAll(undocumented(field.schema(), seen));
            }
        }
        return found;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
