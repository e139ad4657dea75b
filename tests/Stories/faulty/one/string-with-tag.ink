~ temp s = "a # b"
{s}
