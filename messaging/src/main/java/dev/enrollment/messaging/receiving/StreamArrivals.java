package dev.enrollment.messaging.receiving;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one poll brought of one stream: in order of number, each number once. */
final class StreamArrivals {

    private final String key;
    private final SortedMap<Long, Arrival> numbered = new TreeMap<>();

    StreamArrivals(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    void add(Arrival arrival) {
        numbered.putIfAbsent(arrival.sequence(), arrival);
    }

    /** Of states only the newest counts. */
    void keepNewest() {
        numbered.headMap(numbered.lastKey()).clear();
    }

    Collection<Arrival> inOrder() {
        return numbered.values();
    }

    /** The first unbroken run of numbers. */
    ProgressTable.Run firstRun() {
        long first = numbered.firstKey();
        long last = first;
        while (numbered.containsKey(last + 1)) {
            last++;
        }
        return new ProgressTable.Run(key, first, last);
    }

    /** All numbers, where gaps do not matter. */
    ProgressTable.Run wholeRun() {
        return new ProgressTable.Run(key, 0, numbered.lastKey());
    }
}
