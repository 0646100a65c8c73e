package dev.enrollment.messaging;

/** The events of one key on one topic. */
record Stream(String topic, String key) implements Comparable<Stream> {

    @Override
    public int compareTo(Stream other) {
        int byTopic = topic.compareTo(other.topic);
        return byTopic != 0 ? byTopic : key.compareTo(other.key);
    }
}
