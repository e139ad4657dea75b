Before.
{:x}
