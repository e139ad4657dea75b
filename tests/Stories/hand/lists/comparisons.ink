LIST n = n1, n2, n3, n4, n5
VAR low = (n1, n2)
VAR mid = (n2, n3)
VAR high = (n4, n5)
VAR none = ()
{low < mid} {low < high} {low <= mid} {mid <= mid} {low > mid} {high > low} {high >= mid} {mid >= low} {mid >= high}
{low == mid} {low == (n2, n1)} {low != high} {none == ()} {none < low} {low > none} {none <= none} {none >= low} {none < none}
{low and high} {low && none} {low or none} {none || none} {not low} {not none} {!none}
{low:
- (n1, n2): switch on a list
- else: no
}
{low && high:both}
