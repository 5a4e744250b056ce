package io.rapport.wire.record;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/**
 * Our schema as it is wanted for one writer. Avro turns no text into an enum, and SQL has no enums: where the writer has
 * text for one of ours, text is read. And SQL can leave out everything: where the writer may leave out what must be
 * there, it is read as absent, for the reader to say what is missing.
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
        boolean isText = withoutNull(ours).getType() == Schema.Type.ENUM
                && withoutNull(theirs.schema()).getType() == Schema.Type.STRING;
        Schema wanted = isText ? Schema.create(Schema.Type.STRING) : ours;
        boolean isOptional = ours.isUnion() || theirs.schema().isNullable();
        return isOptional && !wanted.isUnion() ? Schema.createUnion(Schema.create(Schema.Type.NULL), wanted) : wanted;
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
