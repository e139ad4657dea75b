-> k
=== k
{k > 1: -> END | -> DONE}
=== l
{
- l: -> END
- else: -> DONE
}
