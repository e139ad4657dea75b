Before.
{missing(1)}
