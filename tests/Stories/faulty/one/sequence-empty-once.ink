Before.
{!}
After.
