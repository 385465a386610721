#pragma once

/// Marks a text of the engine for lupdate, which knows the mark by this name: readers that translate look it
/// up in its context. The engine links no Qt. Only for .cpp files.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(context, text) text
#endif
