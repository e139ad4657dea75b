Text -> nowhere
