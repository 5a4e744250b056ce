package io.rapport.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class PurchasesTest {
    private static final int ALL = 4_096;

    private static Purchases of(int most, int... days) {
        Purchases purchases = new Purchases();
        for (int day : days) {
            purchases.add(day, day * 86_400_000L, 100, most);
        }
        return purchases;
    }

    @Test
    void purchasesOnOneDayCountOnceAndTheFirstDayIsNoRepeat() {
        Purchases purchases = of(ALL, 10, 10, 12, 12, 12, 20);
        assertThat(purchases.repeats()).isEqualTo(2);
        assertThat(purchases.firstDay()).isEqualTo(10);
        assertThat(purchases.lastDay()).isEqualTo(20);
        assertThat(purchases.dayBeforeLast()).isEqualTo(12);
        assertThat(purchases.firstSpend()).isEqualTo(200);
        assertThat(purchases.meanRepeatSpend()).isEqualTo(200);
    }

    @Test
    void anEarlierFirstDayMakesARepeatOfTheOldOne() {
        Purchases purchases = of(ALL, 20, 10, 15);
        assertThat(purchases.firstDay()).isEqualTo(10);
        assertThat(purchases.repeats()).isEqualTo(2);
        assertThat(purchases.firstSpend()).isEqualTo(100);
        assertThat(purchases.meanRepeatSpend()).isEqualTo(100);
    }

    @Test
    void anyOrderAndAnyPartsAreTheDaysDistinct() {
        for (long seed = 0; seed < 300; seed++) {
            // Given
            Random random = new Random(seed);
            List<Integer> days = new ArrayList<>();
            for (int i = 0; i < 1 + seed % 40; i++) {
                days.add(20_000 + random.nextInt(30));
            }
            Purchases one = new Purchases();
            Purchases other = new Purchases();
            // When
            for (int day : days) {
                (random.nextBoolean() ? one : other).add(day, day, 100, ALL);
            }
            one.merge(other, ALL);
            // Then
            TreeSet<Integer> distinct = new TreeSet<>(days);
            assertThat(one.repeats()).as("seed %d", seed).isEqualTo(distinct.size() - 1);
            assertThat(one.firstDay()).isEqualTo(distinct.first());
            assertThat(one.lastDay()).isEqualTo(distinct.last());
            assertThat(one.firstSpend()).isEqualTo(100L * Collections.frequency(days, distinct.first()));
            assertThat(one.spend()).isEqualTo(100L * days.size());
        }
    }

    @Test
    void beyondTheMostTheOldestAreOnlyCounted() {
        // When: five days, two told apart
        Purchases purchases = of(2, 10, 11, 12, 13, 14);
        // Then
        assertThat(purchases.known()).isEqualTo(2);
        assertThat(purchases.repeats()).isEqualTo(4);
        assertThat(purchases.dayBeforeLast()).isEqualTo(13);
        purchases.add(10, 0, 100, 2);
        assertThat(purchases.repeats()).as("the first day is known for good").isEqualTo(4);
        purchases.add(13, 0, 100, 2);
        assertThat(purchases.repeats()).as("a day told apart").isEqualTo(4);
        purchases.add(11, 0, 100, 2);
        assertThat(purchases.repeats()).as("a counted day counts again").isEqualTo(5);
        purchases.add(5, 0, 100, 2);
        assertThat(purchases.repeats()).as("an earlier first day").isEqualTo(6);
        assertThat(purchases.firstDay()).isEqualTo(5);
    }

    @Test
    void foldedDaysMergeWithoutLosingOrDoublingTheFirst() {
        assertThat(merged(of(2, 100, 101, 102, 103), of(2, 50)).repeats()).isEqualTo(4);
        assertThat(merged(of(2, 50), of(2, 100, 101, 102, 103)).repeats()).isEqualTo(4);
        assertThat(merged(of(2, 10, 20, 30, 40), of(2, 10, 25, 35, 45)).repeats())
                .isEqualTo(6);
        assertThat(merged(of(2, 10, 20, 30, 40), of(2, 10)).repeats()).isEqualTo(3);
        assertThat(merged(of(2, 10), of(2, 10, 20, 30, 40)).repeats()).isEqualTo(3);
        assertThat(merged(of(2), of(2, 10, 20, 30, 40)).repeats()).isEqualTo(3);
        assertThat(merged(of(2, 10, 20, 30, 40), of(2)).repeats()).isEqualTo(3);
    }

    private static Purchases merged(Purchases one, Purchases other) {
        int first = Math.min(one.isEmpty() ? 99 : one.firstDay(), other.isEmpty() ? 99 : other.firstDay());
        one.merge(other, 2);
        assertThat(one.firstDay()).isEqualTo(first);
        return one;
    }
}
