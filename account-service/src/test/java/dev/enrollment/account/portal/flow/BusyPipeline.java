package dev.enrollment.account.portal.flow;

import org.springframework.jdbc.core.JdbcTemplate;

/** Some 700 enrollments in all stages and markets, two weeks of coming and going, and trouble. */
final class BusyPipeline {

    static final String LATE = "019a0000-0000-7000-8000-00000000000a";
    static final String PARKED = "019a0000-0000-7000-8000-00000000000b";

    private static final String FILL =
            """
            INSERT INTO journey (enrollment_id, market, status, turn, since, steps, entries)
            SELECT md5('busy' || n)::uuid,
                   (ARRAY['DE','FR','IT','ES','NL','PL','AT','SE','CH','IE','PT','FI'])[1 + (n % 7 + n % 6)],
                   s.status, s.turn, now() - make_interval(mins => (n % 97 * (n % 89) % 97) * s.slow), 1, 1
              FROM (VALUES ('PHONE_PENDING', 'APPLICANT', 41, 9), ('VERIFIED', 'APPLICANT', 88, 40),
                           ('APPLIED', 'VENDOR', 263, 76), ('APPLIED', 'APPLICANT', 64, 160),
                           ('APPROVED', 'VENDOR', 7, 0), ('APPROVED', 'APPLICANT', 121, 120),
                           ('PROVISIONING', 'VENDOR', 52, 2))
                   AS s (status, turn, many, slow), generate_series(s.slow * 1000, s.slow * 1000 + s.many) AS n;

            INSERT INTO timeline_entry (enrollment_id, position, at, milestone, turn, codes)
            SELECT md5('busy' || n)::uuid, m.position, now() - make_interval(hours => n * 7 % 330), m.milestone, 'VENDOR', '{}'
              FROM (VALUES (101, 'APPLICATION_SUBMITTED', 420), (102, 'ACCOUNT_PROVISIONED', 260),
                           (103, 'APPLICATION_REJECTED', 61)) AS m (position, milestone, many),
                   generate_series(1, m.many) AS n;

            INSERT INTO journey (enrollment_id, market, status, turn, since, steps, entries) VALUES
                ('019a0000-0000-7000-8000-00000000000a', 'NL', 'PROVISIONING', 'VENDOR', now() - interval '9 hours', 1, 1),
                ('019a0000-0000-7000-8000-00000000000b', 'IT', 'APPLIED', 'VENDOR', now() - interval '3 hours', 1, 1);
            INSERT INTO provisioning VALUES
                ('019a0000-0000-7000-8000-00000000000a', 'NL', 'someone', now() - interval '9 hours', 'REQUESTED', null,
                 false, null, 12, 7, 'BACK_END_UNREACHABLE', true, now() + interval '1 day', now() - interval '5 hours');
            INSERT INTO messaging.progress (topic, key, last_sequence, status, holding, since, reason) VALUES
                ('enrollment.reviews', '019a0000-0000-7000-8000-00000000000b', 1, 'PARKED', true, now() - interval '2 hours', 'refused');
            INSERT INTO messaging.parked_record (topic, kafka_partition, kafka_offset, headers, reason, parked_at)
            SELECT 'partner.unheard.applications', 0, n, '', 'no usable key', now() - make_interval(hours => n)
              FROM generate_series(1, 3) AS n;
            """;

    private static final String EMPTY =
            """
            DELETE FROM timeline_entry WHERE position > 100;
            DELETE FROM provisioning WHERE enrollment_id = '019a0000-0000-7000-8000-00000000000a';
            DELETE FROM messaging.progress WHERE key = '019a0000-0000-7000-8000-00000000000b';
            DELETE FROM messaging.parked_record WHERE topic = 'partner.unheard.applications';
            DELETE FROM journey WHERE steps = 1 AND entries = 1;
            """;

    private final JdbcTemplate jdbc;

    BusyPipeline(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void fill() {
        jdbc.execute(FILL);
    }

    void empty() {
        jdbc.execute(EMPTY);
    }
}
