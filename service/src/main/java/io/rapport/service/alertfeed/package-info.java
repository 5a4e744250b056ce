/**
 * Alerts as soon as they are written, and what became of them. An alert is written into an open transaction; it may be
 * shown at once, marked provisional, since the same input raises the same alert, byte for byte, however often it is
 * processed:
 *
 * <pre>
 *   reader of all records ------> PROVISIONAL --+-- the same record committed, there or later --> CONFIRMED
 *   reader of committed records ----------------+-- aborted, and not written again in time -----> WITHDRAWN
 * </pre>
 */
@NullMarked
package io.rapport.service.alertfeed;

import org.jspecify.annotations.NullMarked;
