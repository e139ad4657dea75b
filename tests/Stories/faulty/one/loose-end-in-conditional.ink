-> k
=== k
{k > 1:
    -> END
- else:
    Loose.
}
