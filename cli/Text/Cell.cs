namespace Dbready.Text;

/// <summary>One cell of a <see cref="TextTable"/>: a text without line breaks and its colour.</summary>
internal readonly record struct Cell(string Text, Ink Ink = Ink.Plain)
{
    public static implicit operator Cell(string text) => new(text);
}
