#include "app/headless.h"
#include "app/program.h"

/// The program without a window, for machines that have none: --headless goes without saying.
int main(int argc, char** argv)
{
    using namespace legscope;
    const auto begun = beginProgram(argc, argv);
    if (const int* code = std::get_if<int>(&begun))
        return *code;
    return runHeadlessProgram(std::get<Arguments>(begun));
}
