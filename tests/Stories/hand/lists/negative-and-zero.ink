LIST depth = deep = -2, shallow = -1, (surface) = 0, low = 1
{LIST_ALL(depth)} {depth} {LIST_VALUE(depth)} {depth(0)} {depth(-2)}
~ depth--
{depth}
{depth < surface} {LIST_MIN(LIST_ALL(depth))} {LIST_MAX(LIST_ALL(depth))} {depth + 2}
{surface:true|false} {LIST_RANGE(LIST_ALL(depth), -1, 0)}
