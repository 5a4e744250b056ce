package io.rapport.service.alertfeed;

import java.nio.ByteBuffer;

/**
 * What has become known of an alert record. A revision is told as provisional once at most, and after that as confirmed
 * or withdrawn. One that was committed before it could be shown is told as confirmed only; one that comes after all is
 * confirmed after it was withdrawn.
 *
 * @param standing how certain it is now
 * @param revision which record
 * @param value the record's bytes, to be read only; empty for one that is withdrawn
 */
public record AlertNews(Standing standing, AlertRevision revision, ByteBuffer value) {}
