package io.rapport.expression.rule.plan;

import io.rapport.core.businesstime.BusinessCalendar;
import io.rapport.core.businesstime.WeeklyCalendar;
import io.rapport.expression.rule.spec.CalendarSpec;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The calendars of a file, by name. */
final class Calendars {
    private static final String ALWAYS = "always";
    private static final int MOST_HOLIDAYS = 1_000;

    private final Map<String, BusinessCalendar> calendars = new TreeMap<>();

    Calendars(At at, @Nullable Map<String, CalendarSpec> stated) {
        calendars.put(ALWAYS, BusinessCalendar.always());
        if (stated != null) {
            stated.forEach((name, spec) -> add(at.at(name), name, spec));
        }
    }

    private void add(At at, String name, CalendarSpec spec) {
        if (calendars.put(name, calendar(at, spec)) != null) {
            throw at.refuse("'" + ALWAYS + "' is a calendar that is there without being said");
        }
    }

    /** The calendar that a key names, or the one that always runs. */
    BusinessCalendar find(At at, @Nullable String name) {
        BusinessCalendar found = calendars.get(name == null ? ALWAYS : name);
        if (found == null) {
            throw at.refuse("there is no calendar '" + name + "'; calendars: " + String.join(", ", calendars.keySet()));
        }
        return found;
    }

    private static BusinessCalendar calendar(At at, CalendarSpec spec) {
        String zone = at.required("zone", spec.zone());
        ZoneId id = at.at("zone").make(() -> zone(zone));
        Map<DayOfWeek, List<WeeklyCalendar.Hours>> week = new EnumMap<>(DayOfWeek.class);
        at.required("week", spec.week()).forEach((days, hours) -> {
            At day = at.at("week").at(days);
            List<WeeklyCalendar.Hours> intervals =
                    hours.stream().map(text -> day.make(() -> hours(text))).toList();
            for (DayOfWeek each : day.make(() -> days(days))) {
                week.computeIfAbsent(each, none -> new ArrayList<>()).addAll(intervals);
            }
        });
        Set<LocalDate> holidays = holidays(at.at("holidays"), spec.holidays() == null ? List.of() : spec.holidays());
        return at.at("week").make(() -> new WeeklyCalendar(id, week, holidays));
    }

    private static Set<LocalDate> holidays(At at, List<String> days) {
        if (days.size() > MOST_HOLIDAYS) {
            throw at.refuse(days.size() + " holidays; allowed: " + MOST_HOLIDAYS);
        }
        Set<LocalDate> holidays = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            String day = days.get(i);
            holidays.add(at.at(i).make(() -> holiday(day)));
        }
        return holidays;
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + name + "' is no time zone; allowed: such as Europe/Paris, UTC", e);
        }
    }

    private static LocalDate holiday(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + day + "' is no day; allowed: such as 2026-12-25", e);
        }
    }

    /** {@code mon-fri}, or one day. */
    private static List<DayOfWeek> days(String text) {
        String[] ends = text.toLowerCase(Locale.ROOT).split("-", -1);
        DayOfWeek first = day(ends[0], text);
        DayOfWeek last = day(ends[ends.length - 1], text);
        List<DayOfWeek> days = new ArrayList<>(List.of(first));
        while (days.get(days.size() - 1) != last) {
            days.add(days.get(days.size() - 1).plus(1));
        }
        return days;
    }

    private static DayOfWeek day(String name, String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (name.length() == 3 && day.name().toLowerCase(Locale.ROOT).startsWith(name)) {
                return day;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no day; allowed: such as mon, mon-fri, sat");
    }

    /** {@code 09:00-12:30}; {@code 24:00} is the end of the day. */
    private static WeeklyCalendar.Hours hours(String text) {
        String[] ends = text.split("-", -1);
        try {
            if (ends.length == 2) {
                String to = ends[1].strip();
                LocalTime end = to.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(to);
                return new WeeklyCalendar.Hours(LocalTime.parse(ends[0].strip()), end);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' are no hours; allowed: such as 09:00-12:30", e);
        }
        throw new IllegalArgumentException("'" + text + "' are no hours; allowed: such as 09:00-12:30");
    }
}
