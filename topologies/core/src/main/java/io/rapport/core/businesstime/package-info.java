/** Time as an organisation counts it: only while it works. Zones with their daylight saving, holidays, several intervals a day. */
@NullMarked
package io.rapport.core.businesstime;

import org.jspecify.annotations.NullMarked;
