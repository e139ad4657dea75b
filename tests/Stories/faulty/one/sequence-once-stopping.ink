{once stopping:
- a
- b
}
After.
