#pragma once

namespace legscope {

/// An application that reads the keys of its leg. Each call may be its last: it may end in it.
class KeyReader {
public:
    /// One of digitKeys, which the leg has pressed and which goes nowhere else.
    virtual void onKey(char key) = 0;
    /// An operator ends the reading (uuid_break).
    virtual void onBreak() = 0;

protected:
    ~KeyReader() = default;
};

} // namespace legscope
