package io.rapport.bench.lane;

import io.rapport.bench.process.Figures;

/** A program that does the load. A round's name is that of its group, and its output topics begin with it and a dot. */
public interface Lane {
    /** Does all of the load once, from an empty state into topics that are there and empty. */
    Figures round(String name) throws Exception;
}
