package io.rapport.core.matter;

/**
 * One case of a customer: a complaint, ticket or incident.
 *
 * @param reference what it goes by, see {@link Reference}
 * @param openedAt when it was first opened as far as we know, or the time of its end when its opening is not known
 * @param changedAt when it was last opened, reopened or resolved
 * @param open whether it is open
 */
public record CaseFile(String reference, long openedAt, long changedAt, boolean open) {

    /**
     * This case after a touchpoint on it: the latest one decides whether it is open, of two at one instant the opening.
     */
    CaseFile changed(long at, boolean opens) {
        boolean decides = at > changedAt || (at == changedAt && opens);
        return new CaseFile(reference, Math.min(openedAt, at), Math.max(changedAt, at), decides ? opens : open);
    }

    /** This case with all that is known elsewhere of the same one. */
    CaseFile merge(CaseFile other) {
        CaseFile later = changed(other.changedAt, other.open);
        return new CaseFile(reference, Math.min(openedAt, other.openedAt), later.changedAt, later.open);
    }
}
