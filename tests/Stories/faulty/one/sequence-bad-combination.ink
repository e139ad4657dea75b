{shuffle cycle:
- a
- b
}
After.
