~ temp s = "a \"
{s}
