Before.
{ }
After.
