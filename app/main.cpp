#include "app/headless.h"
#include "app/program.h"
#include "app/window.h"

int main(int argc, char** argv)
{
    using namespace legscope;
    const auto begun = beginProgram(argc, argv);
    if (const int* code = std::get_if<int>(&begun))
        return *code;
    const auto& arguments = std::get<Arguments>(begun);
    return arguments.headless ? runHeadlessProgram(arguments) : runWindow(arguments, argc, argv);
}
