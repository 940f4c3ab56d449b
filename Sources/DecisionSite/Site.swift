/// The published log as files.
public enum Site {}
