Text } here.
{true:
    Block.
}}
More.
