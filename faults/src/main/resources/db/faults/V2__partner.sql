-- Records of the partner's topic that were taken in; each is one submission.
CREATE TABLE taken (
    submission uuid PRIMARY KEY
);

-- Enrollments of which a fact was told on another topic.
CREATE TABLE fact (
    enrollment_id uuid PRIMARY KEY
);
