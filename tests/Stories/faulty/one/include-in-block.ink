{true:
    INCLUDE other.ink
}
