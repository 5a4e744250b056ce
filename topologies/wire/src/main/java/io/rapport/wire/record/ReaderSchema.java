package io.rapport.wire.decode;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/**
 * Our schema as it is wanted for one writer. Avro turns no text into an enum, and SQL has no enums: where the writer has
 * text for one of ours, text is read.
 */
final class ReaderSchema {
    private ReaderSchema() {}

    static Schema of(Schema ours, Schema writer) {
        Schema record = withoutNull(writer);
        if (record.getType() != Schema.Type.RECORD) {
            return ours;
        }
        List<Schema.Field> fields = new ArrayList<>();
        for (Schema.Field field : ours.getFields()) {
            Schema.Field theirs = record.getField(field.name());
            fields.add(new Schema.Field(field, theirs == null ? field.schema() : wanted(field.schema(), theirs)));
        }
        Schema wanted = Schema.createRecord(ours.getName(), ours.getDoc(), ours.getNamespace(), false);
        wanted.setFields(fields);
        return wanted;
    }

    private static Schema wanted(Schema ours, Schema.Field theirs) {
        if (withoutNull(ours).getType() != Schema.Type.ENUM
                || withoutNull(theirs.schema()).getType() != Schema.Type.STRING) {
            return ours;
        }
        Schema text = Schema.create(Schema.Type.STRING);
        return ours.isUnion() ? Schema.createUnion(Schema.create(Schema.Type.NULL), text) : text;
    }

    /** What a union of null and one other type is about. */
    private static Schema withoutNull(Schema schema) {
        if (!schema.isUnion()) {
            return schema;
        }
        List<Schema> others = schema.getTypes().stream()
                .filter(type -> type.getType() != Schema.Type.NULL)
                .toList();
        return others.size() == 1 ? others.get(0) : schema;
    }
}
