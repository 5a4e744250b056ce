/**
 * The contracts of Rapport's topics. The classes are generated from {@code src/main/avro}; what was released is kept in
 * {@code released/<name>/v<n>.avsc} and never changes. A new version of an input must read every earlier one; a new
 * version of an output must also be read by every earlier one. A change starts in the IDL, and the tests tell whether it
 * is allowed.
 *
 * <p>Not null-marked: the generated classes hold {@code null} for what a record leaves out and say so nowhere.
 */
package io.rapport.schemas;
