package io.rapport.core.matter;

import io.rapport.core.touchpoint.Labels;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cases of a customer that are open, or that ended within the horizon. */
public final class Cases {
    private final List<CaseFile> files = new ArrayList<>(0);

    /** Forgets everything. */
    public void clear() {
        files.clear();
    }

    /** Puts one back as it was kept. */
    public void restore(CaseFile file) {
        files.add(file);
    }

    /** Takes in a touchpoint that opens (or reopens) a case, or ends it. */
    public void change(String reference, long at, boolean opens, int most) {
        int index = indexOf(reference);
        if (index >= 0) {
            files.set(index, files.get(index).changed(at, opens));
        } else {
            files.add(new CaseFile(reference, at, at, opens));
            forgetBeyond(most);
        }
    }

    private void forgetBeyond(int most) {
        if (files.size() > most) {
            int oldest = 0;
            for (int i = 1; i < files.size(); i++) {
                oldest = files.get(i).changedAt() < files.get(oldest).changedAt() ? i : oldest;
            }
            files.remove(oldest);
        }
    }

    /** Forgets cases that ended before {@code ended} and those that nobody ended since {@code opened}. */
    public void forgetBefore(long ended, long opened) {
        if (!files.isEmpty()) {
            files.removeIf(file -> file.changedAt() < (file.open() ? opened : ended));
        }
    }

    /** How many cases are open that changed at or after {@code since}. */
    public int open(long since) {
        int open = 0;
        for (int i = 0; i < files.size(); i++) {
            CaseFile file = files.get(i);
            open += file.open() && file.changedAt() >= since ? 1 : 0;
        }
        return open;
    }

    /** The case that a touchpoint is on, or null. */
    public @Nullable CaseFile find(Labels labels) {
        for (int i = 0; i < files.size(); i++) {
            if (Reference.isOfCase(files.get(i).reference(), labels)) {
                return files.get(i);
            }
        }
        return null;
    }

    public void merge(Cases other, int most) {
        for (CaseFile file : other.files) {
            int index = indexOf(file.reference());
            if (index >= 0) {
                files.set(index, files.get(index).merge(file));
            } else {
                files.add(file);
                forgetBeyond(most);
            }
        }
    }

    private int indexOf(String reference) {
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).reference().equals(reference)) {
                return i;
            }
        }
        return -1;
    }

    /** The cases remembered, a view. */
    public List<CaseFile> files() {
        return files;
    }
}
