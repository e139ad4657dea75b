* A [b] c [d] e
- -> END
