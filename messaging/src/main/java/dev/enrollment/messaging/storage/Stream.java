package dev.enrollment.messaging.storage;

/** The events of one key on one topic. */
public record Stream(String topic, String key) implements Comparable<Stream> {

    @Override
    public int compareTo(Stream other) {
        int byTopic = topic.compareTo(other.topic);
        return byTopic != 0 ? byTopic : key.compareTo(other.key);
    }
}
