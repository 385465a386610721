#pragma once

/// Marks a pattern for lupdate, which knows the mark by this name; the engine links no Qt. Only for .cpp
/// files.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(context, pattern) pattern
#endif
